package unrolled;

import java.util.concurrent.Executor;

/// Where things are done.
///
/// @param background where traces are computed
/// @param exports where files are made
/// @param texts where texts are cut and networks are compared, which takes seconds: at least two at once
/// @param foreground where it is shown: the JavaFX thread
record Threads(Executor background, Executor exports, Executor texts, Executor foreground) {}
