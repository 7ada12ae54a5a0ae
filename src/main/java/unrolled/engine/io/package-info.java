/// Files of numbers: safetensors weights and the JSON of tensors, read strictly and replaced atomically.
/// Whatever is wrong with a file is told in one sentence by a `FileProblem`; no reader believes a length
/// before it has checked it.
package unrolled.engine.io;
