package unrolled.ui.prose;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import unrolled.ui.prose.stage.Course;

/// Which courses of the program are looked at.
public enum Source {
  /// As the article has it.
  AS_WRITTEN("as-written", List.of(Course.WRITTEN)),
  /// As it ought to be.
  CORRECTED("corrected", List.of(Course.CORRECTED)),
  /// Side by side.
  BOTH("both", Course.ALL);

  private final String id;
  private final List<Course> courses;

  Source(String id, List<Course> courses) {
    this.id = id;
    this.courses = courses;
  }

  /// Its name in node ids, texts and on the command line.
  public String id() {
    return id;
  }

  /// Its courses from left to right.
  public List<Course> courses() {
    return courses;
  }

  /// Their ids, in order.
  public static List<String> ids() {
    return Arrays.stream(values()).map(Source::id).toList();
  }

  /// The source of an id.
  public static Optional<Source> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
  }
}
