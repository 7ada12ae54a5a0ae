# The same network in PyTorch: LSTM, 2 units, 1 layer.
import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
torch.set_printoptions(precision=16)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.LSTM(3, 2)
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
        [0.2524986791798286, 0.4048023866640352, 0.19930589240085714],
        [-0.07772791067777661, -0.3215017366930649, 0.0033244085933676055],
        [-0.6068873064190103, 0.4593935849304771, -0.2857509568274259],
        [0.38788140761593015, -0.49937423770863015, 0.22349616985984358],
        [0.5303735271146532, 0.5026570086705358, 0.4656049167818996],
        [-0.076926693322988, -0.26710083231096426, 0.4964776214456976],
    ],
    "rnn.weight_hh_l0": [
        [-0.15709164489444033, 0.6484640873764124],
        [0.2932629168778165, -0.4975374921643101],
        [-0.2638389794383597, -0.21778118427117096],
        [0.6877479190273926, 0.2134045788431089],
        [0.30301612496913455, 0.42547913734428616],
        [0.5826762526093129, -0.6518782973711864],
        [-0.49580135643488843, -0.4299926834515544],
        [-0.39218991168182693, -0.0958014036603362],
    ],
    "rnn.bias_ih_l0": [
        0.5980992292969206, -0.5558908588729786, -0.010237869625278525, -0.6758697832402404,
        -0.2833309233127803, -0.14839919146056516, 0.35336789891081916, -0.10814170015724768,
    ],
    "rnn.bias_hh_l0": [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
    "head.weight": [
        [-0.5701000244676333, -0.09730671863857407],
        [0.38844948369767374, -0.2726346512662906],
        [-0.6173227663867935, 0.2195241514060265],
    ],
    "head.bias": [-0.41793128917677275, -0.17980090233955517, 0.5712987818433106],
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
print("loss", loss.item())  # 0.5879941464945724 here
for name, parameter in net.named_parameters():
    if parameter.grad is not None:
        print("gradient of", name, parameter.grad)
