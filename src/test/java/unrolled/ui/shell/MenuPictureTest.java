package unrolled.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ContextMenu;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.ui.FxThread;
import unrolled.ui.Snapshots;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

@ExtendWith(ApplicationExtension.class)
class MenuPictureTest {
  private SampleShell shell;

  @Start
  void open(Stage stage) {
    shell = SampleShell.open(stage);
  }

  @Test
  void menusFollowTheThemeOfTheirWindow(FxRobot robot) throws IOException {
    for (Theme theme : Theme.values()) {
      robot.interact(() -> shell.model.choose(theme));
      robot.clickOn("#theme");
      WaitForAsyncUtils.waitForFxEvents();
      ContextMenu menu = (ContextMenu) Window.getWindows().stream()
          .filter(ContextMenu.class::isInstance).findFirst().orElseThrow();
      BufferedImage picture = FxThread.call(() -> Snapshots.picture(menu.getScene()));
      Path folder = Files.createDirectories(Path.of("target", "pictures"));
      Snapshots.write(picture, folder.resolve("menu-" + theme.id() + ".png"));
      assertEquals(rgb(theme), picture.getRGB(picture.getWidth() - 40, picture.getHeight() / 2) & 0xffffff);
      robot.interact(menu::hide);
    }
  }

  private static int rgb(Theme theme) {
    Color paper = theme.palette().color(Tone.PAPER);
    return (int) Math.round(paper.getRed() * 255) << 16
        | (int) Math.round(paper.getGreen() * 255) << 8
        | (int) Math.round(paper.getBlue() * 255);
  }
}
