package unrolled.ui.step.layout;

import java.util.ArrayList;
import java.util.List;

/// Everything that has been placed so far.
final class Parts {
  final List<Plate> plates = new ArrayList<>();
  final List<Cells> cells = new ArrayList<>();
  final List<Glyph> glyphs = new ArrayList<>();
  final List<Caption> captions = new ArrayList<>();
  final List<InputMark> inputs = new ArrayList<>();
}
