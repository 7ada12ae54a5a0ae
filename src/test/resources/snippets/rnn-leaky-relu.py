# The same network in PyTorch: leaky relu RNN, 2 units, 1 layer.
import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
torch.set_printoptions(precision=16)

INPUT, HIDDEN, LAYERS = 3, 2, 1
ENDS = ("",)
NAMES = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")


def step(x, h, w_ih, w_hh, b_ih, b_hh):
    """One timestep: h = leaky_relu(W_ih x + W_hh h' + b)."""
    return F.leaky_relu(F.linear(x, w_ih, b_ih) + F.linear(h, w_hh, b_hh), 0.01)


class Recurrent(nn.Module):
    def __init__(self):
        super().__init__()
        for layer in range(LAYERS):
            width = INPUT if layer == 0 else HIDDEN * len(ENDS)
            for end in ENDS:
                self.parameter(f"weight_ih_l{layer}{end}", HIDDEN, width)
                self.parameter(f"weight_hh_l{layer}{end}", HIDDEN, HIDDEN)
                self.parameter(f"bias_ih_l{layer}{end}", HIDDEN)
                self.parameter(f"bias_hh_l{layer}{end}", HIDDEN)

    def parameter(self, name, *shape):
        self.register_parameter(name, nn.Parameter(torch.zeros(shape)))

    def forward(self, x, state=None):
        for layer in range(LAYERS):
            x = torch.cat([self.read(x, state, layer, end) for end in ENDS], dim=-1)
        return x, None

    def read(self, x, state, layer, end):
        numbers = [getattr(self, f"{name}_l{layer}{end}") for name in NAMES]
        h = x.new_zeros(x.shape[1], HIDDEN)
        if state is not None:
            h = state[layer * len(ENDS) + ENDS.index(end)]
        outputs = [None] * len(x)
        for t in reversed(range(len(x))) if end else range(len(x)):
            h = step(x[t], h, *numbers)
            outputs[t] = h
        return torch.stack(outputs)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = Recurrent()
        self.head = nn.Linear(2, 3)

    def forward(self, x, state=None):
        x = F.one_hot(x, 3).to(torch.float64)
        h, _ = self.rnn(x, state)
        return h, self.head(h[-1])


net = Net()
weights = {
    "rnn.weight_ih_l0": [
        [-0.27602011879774335, -0.08353695886926077, -0.35807174004870634],
        [-0.04689599796012761, -0.648756322398894, 0.28866239353013023],
    ],
    "rnn.weight_hh_l0": [
        [0.2524986791798286, 0.4048023866640352],
        [0.19930589240085714, -0.07772791067777661],
    ],
    "rnn.bias_ih_l0": [-0.3215017366930649, 0.0033244085933676055],
    "rnn.bias_hh_l0": [0.0, 0.0],
    "head.weight": [
        [-0.6068873064190103, 0.4593935849304771],
        [-0.2857509568274259, 0.38788140761593015],
        [-0.49937423770863015, 0.22349616985984358],
    ],
    "head.bias": [0.5303735271146532, 0.5026570086705358, 0.4656049167818996],
}
net.load_state_dict({name: torch.tensor(numbers) for name, numbers in weights.items()})
for name, parameter in net.named_parameters():
    if "bias_hh" in name:  # stays 0
        parameter.requires_grad_(False)

symbols = ["A","B","C"]
x = torch.tensor([
    [0],
    [1],
])  # [T, B]
y = torch.tensor([2])
state = None  # 0 before the first timestep

h, logits = net(x, state)
print("h", h)
print("logits", logits)
loss = F.cross_entropy(logits, y)
loss.backward()
print("loss", loss.item())  # 1.1318846691117923 here
for name, parameter in net.named_parameters():
    if parameter.grad is not None:
        print("gradient of", name, parameter.grad)
