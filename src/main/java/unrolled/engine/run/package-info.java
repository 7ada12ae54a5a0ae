/// A training run as a whole: its plan, its steps one by one, its history, and any step as something to look into.
package unrolled.engine.run;
