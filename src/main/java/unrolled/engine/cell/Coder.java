package unrolled.engine.cell;

/// Which weights a layer computes with: the only ones there are, or those of one half of an encoder–decoder.
public enum Coder {
  /// The same at every timestep.
  ONLY("", ""),
  /// Those of the timesteps that are read.
  ENCODER("encoder.", "enc"),
  /// Those of the timesteps that are answered.
  DECODER("decoder.", "dec");

  private final String prefix;
  private final String mark;

  Coder(String prefix, String mark) {
    this.prefix = prefix;
    this.mark = mark;
  }

  /// What the names of its parameters begin with: `encoder.weight_ih_l0`.
  public String prefix() {
    return prefix;
  }

  /// What stands above their symbols.
  public String mark() {
    return mark;
  }
}
