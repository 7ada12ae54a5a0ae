package unrolled.engine.scenario;

import java.util.Locale;
import unrolled.engine.cell.Cell;
import unrolled.engine.cell.ElmanCell;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.math.Activation;

/// The cells a person can choose.
public enum CellKind {
  /// Plain RNN with tanh.
  RNN_TANH(new ElmanCell(Activation.TANH)),
  /// Plain RNN with ReLU.
  RNN_RELU(new ElmanCell(Activation.RELU)),
  /// Plain RNN with leaky ReLU.
  RNN_LEAKY_RELU(new ElmanCell(Activation.LEAKY_RELU)),
  /// Plain RNN with ELU.
  RNN_ELU(new ElmanCell(Activation.ELU)),
  /// Plain RNN with the logistic function.
  RNN_SIGMOID(new ElmanCell(Activation.SIGMOID)),
  /// Plain RNN without an activation.
  RNN_IDENTITY(new ElmanCell(Activation.IDENTITY)),
  /// Long short-term memory.
  LSTM(new LstmCell()),
  /// GRU as `nn.GRU`: the reset gate acts after the hidden product.
  GRU(new GruCell(GruCell.Variant.PYTORCH)),
  /// GRU as in textbooks: the reset gate acts before the hidden product.
  GRU_TEXTBOOK(new GruCell(GruCell.Variant.TEXTBOOK));

  private final Cell cell;

  CellKind(Cell cell) {
    this.cell = cell;
  }

  /// The cell.
  public Cell cell() {
    return cell;
  }

  /// Its name in files and on the command line: `rnn-tanh`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
