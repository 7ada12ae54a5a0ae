/// What all screens share: the setup, its trace, the selected number; and the menus that change the setup.
package unrolled.ui.session;
