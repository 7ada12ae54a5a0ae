/// Moving through a story: the playhead, its clock, and the bar one grips.
package unrolled.ui.playback;
