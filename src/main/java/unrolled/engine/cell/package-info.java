/// Recurrent cells: each writes its equations once, over a graph builder.
package unrolled.engine.cell;
