/// The frame around every screen: top bar, rail, inspector, transport bar, keys, window.
package unrolled.ui.shell;
