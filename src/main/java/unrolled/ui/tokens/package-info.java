/// Texts as tokens on a canvas: written with visible signs, wrapped, coloured one by one, fluent at any length.
package unrolled.ui.tokens;
