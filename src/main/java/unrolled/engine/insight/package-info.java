/// What a trained network looks at in a text: its units token by token, the places to which they respond, how far back
/// its predictions look.
package unrolled.engine.insight;
