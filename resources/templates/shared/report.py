"""What a training loop tells the world: event file, log lines, and the metric that tuning looks at."""

from .events import EventWriter


class Report:
    def __init__(self, folder, epochs):
        self._writer = EventWriter(folder)
        self._epochs = epochs

    def step(self, step, loss):
        self._writer.scalar("train/loss", loss, step)

    def epoch(self, epoch, step, learning_rate, train_accuracy, test_loss, test_accuracy):
        for tag, value in (("train/accuracy", train_accuracy), ("train/learning_rate", learning_rate),
                           ("test/loss", test_loss), ("test/accuracy", test_accuracy),
                           ("training/hptuning/metric", test_loss)):
            self._writer.scalar(tag, value, step)
        print("epoch %d/%d  train accuracy %.3f  test loss %.4f  test accuracy %.4f"
              % (epoch, self._epochs, train_accuracy, test_loss, test_accuracy), flush=True)

    def close(self):
        self._writer.close()
