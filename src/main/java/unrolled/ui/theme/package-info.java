/// The look: three themes, one palette by meaning for CSS and canvas alike, colour maps, the bundled family.
package unrolled.ui.theme;
