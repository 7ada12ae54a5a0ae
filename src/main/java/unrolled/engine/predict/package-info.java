/// Predicting the next result before it is shown: which number is asked, whether an answer is right, and if not, why.
package unrolled.engine.predict;
