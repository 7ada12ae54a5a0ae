package unrolled.engine.io;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A file that cannot be read or written, told in one sentence: the message names the file and the cause.
///
/// The message is English; `reason().key()` and `arguments()` are what a translation needs.
public final class FileProblem extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_ARGUMENT = 100;
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cs}]");

  private final transient Path file;
  private final Reason reason;
  private final transient List<Object> arguments;

  /// A problem of `file`; the arguments fill the places `{0}`, `{1}` … of the reason's sentence.
  public FileProblem(Path file, Reason reason, Object... arguments) {
    this(file, reason, Stream.of(arguments).map(FileProblem::argument).toList());
  }

  private FileProblem(Path file, Reason reason, List<Object> arguments) {
    super(printable(file.toString()) + ": " + filled(reason.english, arguments) + ".");
    this.file = file;
    this.reason = reason;
    this.arguments = arguments;
  }

  /// What the file system said about `file`, as a sentence, without what libraries wrap around it; a `FileProblem`
  /// stays as it is.
  public static FileProblem of(Path file, IOException failure) {
    return switch (failure) {
      case FileProblem problem -> problem;
      case NoSuchFileException _ -> new FileProblem(file, Reason.NOT_FOUND);
      case AccessDeniedException _ -> new FileProblem(file, Reason.NO_ACCESS);
      case FileSystemLoopException _ -> new FileProblem(file, Reason.LINK_LOOP);
      case CharacterCodingException _ -> new FileProblem(file, Reason.NOT_UTF8);
      case FileSystemException refusal when refusal.getReason() != null ->
          new FileProblem(file, Reason.FAILED, refusal.getReason());
      case IOException wrapped when wrapped.getCause() instanceof IOException cause -> of(file, cause);
      default -> new FileProblem(file, Reason.FAILED,
          Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName()));
    };
  }

  /// The file as it can be printed.
  public String name() {
    return printable(file.toString());
  }

  /// The sentence, in English.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /// The file as it was named by whoever asked for it.
  public Path file() {
    return file;
  }

  /// What is wrong.
  public Reason reason() {
    return reason;
  }

  /// What fills the places of the sentence: texts free of line breaks and of bounded length, or a [FilePiece].
  public List<Object> arguments() {
    return arguments;
  }

  static String filled(String english, List<?> arguments) {
    return PLACE.matcher(english).replaceAll(
        place -> Matcher.quoteReplacement(arguments.get(Integer.parseInt(place.group(1))).toString()));
  }

  static Object argument(Object value) {
    if (value instanceof FilePiece) {
      return value;
    }
    String text = value.toString();
    boolean cut = text.length() > LONGEST_ARGUMENT && !(value instanceof Path);
    return printable(cut ? text.substring(0, LONGEST_ARGUMENT) + "…" : text);
  }

  private static String printable(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
  }

  /// What can be wrong with a file.
  public enum Reason {
    /// No file of that name.
    NOT_FOUND("there is no such file"),
    /// The file system refuses.
    NO_ACCESS("access is denied"),
    /// A folder where a file is needed.
    IS_FOLDER("this is a folder, not a file"),
    /// A device, pipe or socket.
    NOT_REGULAR("this is not a regular file"),
    /// Links in a circle.
    LINK_LOOP("the link leads back to itself"),
    /// Folder.
    FOLDER_MISSING("the folder {0} does not exist"),
    /// Folder.
    NOT_A_FOLDER("{0} is not a folder"),
    /// Folder.
    FOLDER_READ_ONLY("the folder {0} may not be written to"),
    /// An existing file that may not be replaced.
    READ_ONLY("the file is write-protected"),
    /// The operating system's own words.
    FAILED("reading or writing failed ({0})"),
    /// Bytes, bytes allowed.
    TOO_LARGE("the file needs {0} bytes of memory, more than the {1} there are for it"),

    /// Bytes that are not UTF-8.
    NOT_UTF8("the text is not UTF-8"),
    /// Line, column.
    NOT_JSON("this is not valid JSON (line {0}, column {1})"),
    /// Place.
    NOT_AN_OBJECT("\"{0}\" should be an object in braces"),
    /// Place.
    NOT_A_LIST("\"{0}\" should be a list in brackets"),
    /// Place.
    NOT_TEXT("\"{0}\" should be a text in quotes"),
    /// Place.
    NOT_A_NUMBER("\"{0}\" should be a number"),
    /// Place.
    NOT_A_WHOLE_NUMBER("\"{0}\" should be a whole number of at most 64 bits"),
    /// Name.
    DUPLICATE("the name \"{0}\" occurs twice"),
    /// Field, owner.
    MISSING("\"{0}\" is missing in \"{1}\""),
    /// Place.
    TOO_MANY("\"{0}\" holds too many values"),

    /// Tensor, shape.
    NEGATIVE_SHAPE("tensor \"{0}\" has the shape {1}, and a size cannot be negative"),
    /// Tensor, shape.
    SHAPE_TOO_LARGE("tensor \"{0}\" has the shape {1}, which is too large"),
    /// Tensor, number type.
    UNKNOWN_DTYPE("tensor \"{0}\" has the unknown number type \"{1}\""),
    /// Tensor, shape, numbers needed, numbers there.
    WRONG_LENGTH("tensor \"{0}\" has the shape {1}, so its data should have the length {2}, not {3}"),
    /// Tensor, value, index.
    NOT_FINITE("tensor \"{0}\" holds {1} at index {2}, and every number must be finite"),

    /// Bytes of the file.
    TOO_SHORT("the file has {0} bytes, too few for the length of a safetensors header"),
    /// Bytes claimed, bytes allowed.
    HEADER_TOO_LARGE("the header claims {0} bytes, more than the {1} allowed"),
    /// Bytes claimed, bytes there.
    HEADER_PAST_END("the header claims {0} bytes, and only {1} follow"),
    /// Tensor, offsets.
    BAD_OFFSETS("tensor \"{0}\" has the offsets {1}, which are no range"),
    /// Tensor, end, bytes there.
    OFFSET_PAST_END("tensor \"{0}\" ends at byte {1} of the data, which has {2}"),
    /// Tensor, number type, shape, bytes needed, bytes there.
    SIZE_MISMATCH("tensor \"{0}\" ({1} of shape {2}) needs {3} bytes and has {4}"),
    /// Tensor, the one before it.
    OVERLAP("tensor \"{0}\" shares bytes with tensor \"{1}\""),
    /// First byte, end.
    HOLE("bytes {0} to {1} of the data belong to no tensor"),

    /// Tensor.
    TENSOR_MISSING("tensor \"{0}\" is missing"),
    /// Tensor.
    TENSOR_UNKNOWN("tensor \"{0}\" belongs to no RNN, LSTM or GRU with embedding and head"),
    /// Tensor, its shape, the shape needed.
    WRONG_SHAPE("tensor \"{0}\" has the shape {1}, and {2} is needed"),
    /// Tensor, its number type.
    WRONG_DTYPE("tensor \"{0}\" has the number type {1}, which does not fit its purpose"),
    /// Rows, hidden size.
    UNKNOWN_CELL(
        "weight_ih has {0} rows for a hidden size of {1}, and only 1, 3 or 4 times the hidden size make an RNN,"
            + " GRU or LSTM"),
    /// Tensor, another tensor.
    NOT_BOTH("there is \"{0}\" and \"{1}\", and only one of them can be meant"),
    /// Tensor, another tensor.
    NEEDS("\"{0}\" is of use only together with \"{1}\""),
    /// Tensor, value, index, one past the largest value.
    OUT_OF_RANGE("tensor \"{0}\" holds {1} at index {2}, and must be from 0 to below {3}"),
    /// Weights that do not say what their indices stand for.
    NO_VOCABULARY(
        "there is no vocabulary beside the weights, so nothing says which symbols the network knows; use"
            + " weights that were saved together with the text they learned"),
    /// Tokens of the vocabulary.
    NOT_A_WRITER(
        "the network does not read the {0} tokens of its vocabulary from left to right and predict the next,"
            + " so it cannot continue a text"),
    /// Weights of an encoder and a decoder where a text is to be continued.
    TRANSLATES("the network has an encoder and a decoder: it translates, and cannot continue a text"),
    /// Weights of an encoder and a decoder where there is one network at all timesteps.
    NOT_ONE_NETWORK(
        "the weights are those of an encoder and a decoder, and only one RNN, LSTM or GRU can be run here"),
    /// Setting, its value, what it can be.
    BAD_SETTING("the setting \"{0}\" is {1}, and must be {2}"),
    /// Version, newest version known.
    NEWER("it has version {0}, and this program knows versions up to {1}: open it with a newer one");

    private final String english;

    Reason(String english) {
      this.english = english;
    }

    /// The key of the sentence in a resource bundle.
    public String key() {
      return "file." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
