package unrolled.ui.playback;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// The bar itself: shows where the playhead is, and lets it be dragged anywhere.
final class ScrubTrack extends Region {
  private static final double LEAST_WIDTH = 220;
  private static final double LEAST_MOVE = 0.25;

  private final Playhead playhead;
  private final Strings strings;
  private final ReadOnlyObjectProperty<Theme> theme;
  private final Canvas canvas = new Canvas();
  private final Tooltip tooltip = new Tooltip();
  private List<StorySegment> segments = List.of();
  private TrackScale track = new TrackScale(List.of(), 1);
  private List<TrackLabels.Label> labels = List.of();
  private TrackPainter painter;
  private double painted;
  private boolean measured;

  ScrubTrack(Playhead playhead, Strings strings, ReadOnlyObjectProperty<Theme> theme) {
    this.playhead = playhead;
    this.strings = strings;
    this.theme = theme;
    painter = new TrackPainter(canvas.getGraphicsContext2D(), strings, theme.get());
    setId("playback-track");
    setAccessibleRole(AccessibleRole.SLIDER);
    setFocusTraversable(true);
    getStyleClass().add("u-track");
    canvas.setManaged(false);
    getChildren().add(canvas);
    Tooltip.install(canvas, tooltip);
    listen();
  }

  private void listen() {
    playhead.storyProperty().subscribe(_ -> remeasure());
    playhead.positionProperty().subscribe(_ -> follow());
    playhead.progressProperty().subscribe(_ -> follow());
    strings.languageProperty().subscribe(_ -> remeasure());
    theme.subscribe(this::changeTheme);
    setOnMousePressed(this::grip);
    setOnMouseDragged(this::grip);
    setOnMouseMoved(this::point);
  }

  private void changeTheme(Theme other) {
    painter = new TrackPainter(canvas.getGraphicsContext2D(), strings, other);
    remeasure();
  }

  private void grip(MouseEvent event) {
    playhead.to(track.position(event.getX()));
  }

  private void point(MouseEvent event) {
    int segment = track.segment(event.getX());
    tooltip.setText(
        segment < 0
            ? strings.get("playback.nothing")
            : strings.get(
                "playback.track.here",
                strings.get(segments.get(segment).label()),
                track.position(event.getX()),
                playhead.story().size()));
  }

  private double reached() {
    return Math.max(0, playhead.position() - 1 + playhead.progressProperty().get());
  }

  /// Among thousands of steps most frames move nothing that could be seen.
  private void follow() {
    double moved = track.x(reached()) - track.x(painted);
    if (Math.abs(moved) >= LEAST_MOVE || Math.rint(reached()) == reached()) {
      requestLayout();
    }
  }

  private void paint() {
    if (canvas.getWidth() > 0) {
      painted = reached();
      painter.paint(segments, track, labels, canvas.getWidth(), painted);
    }
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      measured = false;
    }
    if (!measured) {
      measure();
    }
    paint();
  }

  private void remeasure() {
    measured = false;
    requestLayout();
  }

  /// Where everything lies; again whenever the story, the words or the width change.
  private void measure() {
    segments = playhead.story().segments();
    track = new TrackScale(segments, getWidth());
    labels = painter.labels(segments, track);
    measured = true;
  }

  @Override
  protected double computeMinWidth(double height) {
    return LEAST_WIDTH;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 3 * LEAST_WIDTH;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return TrackPainter.height(theme.get().scale());
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> (double) playhead.position();
      case MIN_VALUE -> 0.0;
      case MAX_VALUE -> (double) playhead.story().size();
      case ORIENTATION -> Orientation.HORIZONTAL;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
