/// Charts: a screen describes one as data and gets a node that draws it with JFreeChart in our look, with zoom, exact
/// values under the pointer and by keyboard, and points that can be dragged. Knows no session and no engine.
package unrolled.chart;
