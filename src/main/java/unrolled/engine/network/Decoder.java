package unrolled.engine.network;

/// The second half of an encoder–decoder (Cho et al. 2014; Sutskever, Vinyals & Le 2014): from a timestep on, layers
/// compute with weights of their own and read symbols of another alphabet, and the readout begins.
///
/// The states go on: what the decoder finds at its first timestep is the last state of the encoder, h_S and of an LSTM
/// c_S. Nothing else is handed over.
///
/// @param from S ≥ 1, how many timesteps the encoder reads; the decoder's first one, counted from 0
/// @param vocabulary how many symbols the decoder reads
public record Decoder(int from, int vocabulary) {
  /// @throws IllegalArgumentException when a size is not positive
  public Decoder {
    if (from < 1 || vocabulary < 1) {
      throw new IllegalArgumentException("Every size of a decoder must be at least 1.");
    }
  }

  /// What the decoder reads, in the way in which the encoder reads.
  Input input(Input encoder) {
    return encoder instanceof Input.Embedding(int _, int width)
        ? new Input.Embedding(vocabulary, width)
        : new Input.OneHot(vocabulary);
  }
}
