import org.jspecify.annotations.NullMarked;

/// Unrolled: a desktop lab that shows how recurrent networks compute and learn, step by step.
@NullMarked
module unrolled {
  requires atlantafx.base;
  requires de.rototor.pdfbox.graphics2d;
  requires com.google.gson;
  requires ejml.core;
  requires ejml.ddense;
  requires info.picocli;
  requires java.desktop;
  requires java.logging;
  requires java.management;
  requires java.prefs;
  requires java.xml;
  requires javafx.base;
  requires javafx.controls;
  requires javafx.graphics;
  requires javafx.swing;
  requires jdk.management;
  requires org.apache.commons.logging;
  requires org.apache.pdfbox;
  requires org.apache.poi.ooxml;
  requires org.apache.poi.ooxml.schemas;
  requires org.apache.poi.poi;
  requires org.apache.xmlbeans;
  requires org.apache.xmlgraphics.batik.svggen;
  requires org.jfree.fxgraphics2d;
  requires org.jfree.jfreechart;
  requires org.kordamp.ikonli.core;
  requires org.kordamp.ikonli.feather;
  requires org.kordamp.ikonli.javafx;
  requires static jdk.incubator.vector;
  requires static org.jspecify;

  opens unrolled to
      javafx.graphics;
  opens unrolled.cli to
      info.picocli;
}
