/// What leaves the window: charts and pictures as PNG, SVG, PDF, CSV and slides, stepped runs as slides, pages,
/// pictures and film. Needs no window; the same settings always give the same bytes.
package unrolled.export;
