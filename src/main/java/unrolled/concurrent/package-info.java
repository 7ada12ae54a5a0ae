/// Training beside the window: the thread that trains, its orders, and the slot through which it is watched.
package unrolled.concurrent;
