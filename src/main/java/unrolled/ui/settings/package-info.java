/// What the app remembers about a person's wishes between two starts.
package unrolled.ui.settings;
