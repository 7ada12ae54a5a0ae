/// The network that is shown as source code, to be taken elsewhere.
package unrolled.ui.code;
