/// The command line: one class per command, exit codes 0 (done), 1 (the work failed), 2 (wrong command line).
package unrolled.cli;
