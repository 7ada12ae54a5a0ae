/// The stages of the article's text program as pictures: each is drawn from what the engine prepared, and computes
/// nothing.
package unrolled.ui.prose.stage;
