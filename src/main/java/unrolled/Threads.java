package unrolled;

import java.util.concurrent.Executor;

/// Where things are done.
///
/// @param background where traces are computed
/// @param exports where files are made
/// @param sessions where sessions are read and written, one after the other
/// @param texts where texts are cut and networks are compared, which takes seconds: at least two at once
/// @param foreground where it is shown: the JavaFX thread
record Threads(Executor background, Executor exports, Executor sessions, Executor texts,
    Executor foreground) {}
