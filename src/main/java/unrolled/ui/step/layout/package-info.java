/// Where everything of the Step diagram is, as data: boxes for operations and values, edges from their operands.
package unrolled.ui.step.layout;
