/// The Text screen: its parts, of which one is open, and the article's program stage by stage while it trains.
package unrolled.ui.prose;
