/// The Step screen's diagram: the unrolled network with every number in its place, painted from a trace and a cursor.
package unrolled.ui.step;
