/// The gradient of a parameter split by timestep, as a stacked bar: what did t = 1 teach?
package unrolled.ui.bytime;
