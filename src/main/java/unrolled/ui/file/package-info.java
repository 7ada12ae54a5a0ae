/// The session as a file, and files that are dropped on the window.
package unrolled.ui.file;
