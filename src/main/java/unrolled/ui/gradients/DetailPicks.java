package unrolled.ui.gradients;

import java.util.function.BiConsumer;
import unrolled.engine.run.Moment;
import unrolled.ui.inspector.Picked;
import unrolled.ui.session.Spot;
import unrolled.ui.text.Strings;

/// Takes numbers of the training step that is looked into to the inspector, under the name of the run it is of.
public final class DetailPicks implements BiConsumer<Moment, Spot> {
  private final GradientsViewModel model;
  private final RunNames names;
  /// While runs go on the last step stays, though another run may be selected.
  private int run;

  /// @param strings how runs are called
  public DetailPicks(GradientsViewModel model, Strings strings) {
    this.model = model;
    names = new RunNames(strings);
    model.momentProperty().subscribe(now -> run = now == null ? run : model.selectedProperty().get());
  }

  @Override
  public void accept(Moment moment, Spot spot) {
    int of = run;
    model.picker().pick(new Picked(of, moment.step(), spot), moment,
        () -> names.name(model.experimentProperty().get(), of));
  }
}
