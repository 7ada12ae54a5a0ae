/// The program: its entry point and its composition root.
package unrolled;
