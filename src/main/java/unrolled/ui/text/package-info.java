/// Everything that is read: texts in English and Simplified Chinese, and how numbers are written.
package unrolled.ui.text;
