/// Small controls that every screen uses, named and explained in the language of the moment.
package unrolled.ui.widget;
