/// What a network looks at in a text: its units token by token, how far back an output looks, and how the text goes on
/// when a unit is held.
package unrolled.ui.insight;
