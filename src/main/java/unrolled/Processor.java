package unrolled;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import unrolled.ui.settings.Settings;

/// What the processor can do, as far as it matters: without fused multiply-adds every number is the same, but each of
/// them is worked out in software, which is hundreds of times slower.
final class Processor {
  private static final String OPTION = "UseFMA";

  private final Function<String, String> option;

  /// Says once, to whoever uses these settings, that it is slow, where it is.
  ///
  /// @param background where that is found out: asking the virtual machine takes longer than a frame
  static void tell(Settings settings, Executor background, Runnable say) {
    background.execute(() -> {
      if (here().isToBeTold(settings)) {
        say.run();
      }
    });
  }

  /// This processor.
  private static Processor here() {
    HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    return new Processor(name -> machine.getVMOption(name).getValue());
  }

  /// @param option an option of the virtual machine by name
  Processor(Function<String, @Nullable String> option) {
    this.option = name -> String.valueOf(option.apply(name));
  }

  /// Whether it multiplies and adds in one operation; true where the virtual machine does not say.
  boolean fuses() {
    try {
      return !"false".equals(option.apply(OPTION));
    } catch (IllegalArgumentException _) {
      return true;
    }
  }

  /// Whether this has to be said: once, to whoever uses these settings.
  boolean isToBeTold(Settings settings) {
    boolean told = !fuses() && !settings.knowsProcessor();
    if (told) {
      settings.rememberProcessor();
    }
    return told;
  }
}
