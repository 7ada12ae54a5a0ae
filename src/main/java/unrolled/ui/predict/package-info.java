/// Predict first: the next result is hidden until the learner has said what it will be.
package unrolled.ui.predict;
