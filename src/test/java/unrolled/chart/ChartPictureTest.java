package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.ui.Snapshots;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

class ChartPictureTest {
  private static long count(BufferedImage picture, Color colour) {
    int wanted = (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8
        | (int) Math.round(colour.getBlue() * 255);
    int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return Arrays.stream(pixels).filter(pixel -> (pixel & 0xffffff) == wanted).count();
  }

  private static VBox box(Theme theme) {
    Strings strings = new Strings(Language.CHINESE);
    ChartView curves = new ChartView("curves", strings, new SimpleObjectProperty<>(theme));
    curves.show(Charts.curves("曲线", "净输入", "激活值"));
    curves.pick(new Pick(2, 1));
    ChartView decades = new ChartView("decades", strings, new SimpleObjectProperty<>(theme));
    decades.show(Charts.decades("梯度范数", 40));
    curves.setPrefHeight(400);
    decades.setPrefHeight(400);
    return new VBox(curves, decades);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void linesHaveTheColoursOfTheTheme(Theme theme) throws IOException {
    BufferedImage picture = Snapshots.picture(() -> box(theme), theme, 900, 800);
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture, folder.resolve("chart-" + theme.id() + ".png"));
    assertTrue(count(picture, theme.palette().color(Tone.CATEGORY_1)) > 200);
    assertTrue(count(picture, theme.palette().color(Tone.CATEGORY_8)) > 20);
  }
}
