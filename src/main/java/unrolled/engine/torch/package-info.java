/// PyTorch's models: from the tensors of a state dict to a network, and every number back under its name.
package unrolled.engine.torch;
