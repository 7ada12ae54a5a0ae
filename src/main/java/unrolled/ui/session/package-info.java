/// What all screens share: the setup, its trace, the selected number; and the menus by which a person changes the setup.
package unrolled.ui.session;
