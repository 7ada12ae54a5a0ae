package unrolled.export;

import java.util.List;
import javafx.scene.paint.Color;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColorRgbBinary;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBoolean;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLegend;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import unrolled.chart.BarStill;
import unrolled.chart.ColorScale;
import unrolled.chart.Dash;
import unrolled.chart.Marker;
import unrolled.chart.Side;
import unrolled.chart.Style;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Tone;

/// Colours, lines and type of a slide's chart: type of 18 points, lines of 2 or more.
///
/// @param palette the colours
record SlideLook(Palette palette) {
  private static final double TYPE = 18;
  private static final double LINE = 2.75;
  private static final double LEAST = 2;
  private static final double MARK = 11;

  private XDDFSolidFillProperties fill(Tone tone) {
    return fill(palette.color(tone));
  }

  private static XDDFSolidFillProperties fill(Color color) {
    int argb = ColorScale.argb(color);
    return new XDDFSolidFillProperties(new XDDFColorRgbBinary(
        new byte[] {(byte) (argb >> 16), (byte) (argb >> 8), (byte) argb}));
  }

  private XDDFLineProperties line(Tone tone, double width) {
    XDDFLineProperties line = new XDDFLineProperties(fill(tone));
    line.setWidth(width);
    return line;
  }

  void dress(XDDFValueAxis axis) {
    axis.getOrAddTextProperties().setFontSize(TYPE);
    axis.getOrAddMajorGridProperties().setLineProperties(line(Tone.HAIRLINE, 0.75));
    axis.getOrAddShapeProperties().setLineProperties(line(Tone.MARK, LEAST));
  }

  void dress(XDDFCategoryAxis axis) {
    axis.getOrAddTextProperties().setFontSize(TYPE);
    axis.getOrAddShapeProperties().setLineProperties(line(Tone.MARK, LEAST));
  }

  void dress(XDDFBarChartData.Series series, BarStill.Paint paint) {
    XDDFShapeProperties shape = new XDDFShapeProperties();
    shape.setFillProperties(fill(paint.in(palette)));
    series.setShapeProperties(shape);
  }

  /// The titles of the axes.
  void dress(CTPlotArea area) {
    for (CTValAx axis : area.getValAxArray()) {
      axis.getNumFmt().setSourceLinked(false);
      dress(axis.getTitle());
    }
    for (CTCatAx axis : area.getCatAxArray()) {
      dress(axis.getTitle());
    }
  }

  private static void dress(CTTitle title) {
    for (CTRegularTextRun run : title.getTx().getRich().getPArray(0).getRArray()) {
      CTTextCharacterProperties type = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
      type.setSz((int) (100 * TYPE));
      type.setB(false);
    }
  }

  /// Names what is drawn, below it.
  static XDDFChartLegend legend(XSLFChart chart) {
    XDDFChartLegend legend = chart.getOrAddLegend();
    legend.setPosition(LegendPosition.BOTTOM);
    legend.setOverlay(false);
    CTLegend written = chart.getCTChart().getLegend();
    CTTextBody body = written.isSetTxPr() ? written.getTxPr() : written.addNewTxPr();
    body.addNewBodyPr();
    body.addNewP().addNewPPr().addNewDefRPr().setSz((int) (100 * TYPE));
    return legend;
  }

  void dress(XDDFScatterChartData.Series series, Style style) {
    series.setSmooth(false);
    XDDFShapeProperties shape = new XDDFShapeProperties();
    if (style.line()) {
      XDDFLineProperties line = line(style.tone(), Math.max(LEAST, LINE * style.weight()));
      line.setPresetDash(new XDDFPresetLineDash(dash(style.dash())));
      shape.setLineProperties(line);
    } else {
      XDDFLineProperties none = new XDDFLineProperties();
      none.setFillProperties(new XDDFNoFillProperties());
      shape.setLineProperties(none);
    }
    series.setShapeProperties(shape);
    mark(series, style);
  }

  /// Writes the name of a series beside its points.
  static void name(XDDFScatterChartData.Series series, Side side) {
    CTDLbls names = series.getCTScatterSer().addNewDLbls();
    CTTextBody body = names.addNewTxPr();
    body.addNewBodyPr();
    body.addNewP().addNewPPr().addNewDefRPr().setSz((int) (100 * TYPE));
    names.addNewDLblPos().setVal(switch (side) {
      case RIGHT -> STDLblPos.R;
      case LEFT -> STDLblPos.L;
      case ABOVE -> STDLblPos.T;
      case BELOW -> STDLblPos.B;
    });
    for (CTBoolean other : List.of(names.addNewShowLegendKey(), names.addNewShowVal(),
        names.addNewShowCatName(), names.addNewShowPercent(), names.addNewShowBubbleSize())) {
      other.setVal(false);
    }
    names.addNewShowSerName().setVal(true);
  }

  private void mark(XDDFScatterChartData.Series series, Style style) {
    series.setMarkerStyle(mark(style.marker()));
    if (style.marker() == Marker.NONE) {
      return;
    }
    CTMarker marker = series.getCTScatterSer().getMarker();
    size(marker, Math.clamp(Math.round(MARK * style.weight()), 5, 20));
    XDDFShapeProperties shape = new XDDFShapeProperties();
    shape.setFillProperties(style.marker() == Marker.RING ? new XDDFNoFillProperties() : fill(style.tone()));
    shape.setLineProperties(line(style.tone(), 1.5));
    marker.setSpPr(shape.getXmlObject());
  }

  /// Written as it stands in the file: the short edition of the library's schemas does not know this one number.
  private static void size(CTMarker marker, int points) {
    try (XmlCursor cursor = marker.newCursor()) {
      cursor.toEndToken();
      cursor.beginElement("size", marker.schemaType().getName().getNamespaceURI());
      cursor.insertAttributeWithValue("val", String.valueOf(points));
    }
  }

  private static PresetLineDash dash(Dash dash) {
    return switch (dash) {
      case SOLID -> PresetLineDash.SOLID;
      case DASHED -> PresetLineDash.DASH;
      case DOTTED -> PresetLineDash.SYSTEM_DOT;
      case DASH_DOT -> PresetLineDash.DASH_DOT;
      case LONG -> PresetLineDash.LARGE_DASH;
      case DASH_DOT_DOT -> PresetLineDash.LARGE_DASH_DOT_DOT;
      case SHORT -> PresetLineDash.SYSTEM_DASH;
      case LONG_SHORT -> PresetLineDash.LARGE_DASH_DOT;
    };
  }

  private static MarkerStyle mark(Marker marker) {
    return switch (marker) {
      case NONE -> MarkerStyle.NONE;
      case CIRCLE, RING -> MarkerStyle.CIRCLE;
      case SQUARE -> MarkerStyle.SQUARE;
      case DIAMOND -> MarkerStyle.DIAMOND;
      case TRIANGLE, TRIANGLE_DOWN -> MarkerStyle.TRIANGLE;
      case PLUS -> MarkerStyle.PLUS;
      case CROSS -> MarkerStyle.X;
    };
  }
}
