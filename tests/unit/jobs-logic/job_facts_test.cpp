#include "tests/support/catch.h"

#include "ui/jobs/logic/file_preview.h"
#include "ui/jobs/logic/job_progress.h"
#include "ui/jobs/logic/loss_tag.h"

using namespace trainyard::ui;

TEST_CASE("Progress is the last epoch of a log, or its last step") {
    CHECK(lastProgress("epoch 1/20\nloss 3\nepoch 12 / 20 loss 0.1\n") == JobProgress{"epoch", 12, 20});
    CHECK(lastProgress("Epoch: [3/9] step 10/100") == JobProgress{"epoch", 3, 9});
    CHECK(lastProgress("step 400/2000\nstep=401/2000") == JobProgress{"step", 401, 2000});
    CHECK(lastProgress("iteration 5/10") == JobProgress{"step", 5, 10});
}

TEST_CASE("What only looks like progress is none") {
    CHECK_FALSE(lastProgress(""));
    CHECK_FALSE(lastProgress("12 / 20 files"));
    CHECK_FALSE(lastProgress("epoch 5/0"));
    CHECK_FALSE(lastProgress("epoch 21/20"));
    CHECK_FALSE(lastProgress("timestep 3/4"));
    CHECK_FALSE(lastProgress("epoch 99999999999999999999/1"));
}

TEST_CASE("The loss of training is found among tags") {
    CHECK(chooseLossTag({"accuracy", "val/loss", "train/loss", "lr"}) == "train/loss");
    CHECK(chooseLossTag({"eval_loss", "aux/loss"}) == "aux/loss");
    CHECK(chooseLossTag({"loss", "training/loss"}) == "loss");
    CHECK(chooseLossTag({"val/Loss"}) == "val/Loss");
    CHECK(chooseLossTag({"accuracy", "lr"}).empty());
    CHECK(chooseLossTag({}).empty());
}

TEST_CASE("A preview is chosen by what the bytes are") {
    CHECK(previewKind("a.txt", "") == PreviewKind::Empty);
    CHECK(previewKind("a", "plain\ntext 训练\n") == PreviewKind::Text);
    CHECK(previewKind("a.CSV", "a,b\n1,2\n") == PreviewKind::Table);
    CHECK(previewKind("a.png", "\x89PNG\r\n\x1a\nrest\x01\x02\xff\xfe\xfd\xfc") == PreviewKind::Image);
    CHECK(previewKind("a.csv", std::string("\x7f"
                                           "ELF\x01\0\0",
                                           7)) == PreviewKind::Hex);
    CHECK(previewKind("cut", std::string("训练").substr(0, 5)) == PreviewKind::Text);
}

TEST_CASE("Tables are read with their quotes, and no more rows than asked for") {
    using Rows = std::vector<std::vector<std::string>>;
    CHECK(parseTable("a,b\r\n\"x, \"\"y\"\"\",2\nlast", 10) == Rows{{"a", "b"}, {"x, \"y\"", "2"}, {"last"}});
    CHECK(parseTable("a\tb,c\n1\t2\n", 10) == Rows{{"a\tb", "c"}, {"1\t2"}});
    CHECK(parseTable("a\tb\tc\n1\t2\t\n", 10) == Rows{{"a", "b", "c"}, {"1", "2", ""}});
    CHECK(parseTable("1\n2\n3\n", 2).size() == 2);
    CHECK(parseTable("", 2).empty());
    CHECK(parseTable("\"never closed", 2) == Rows{{"never closed"}});
}

TEST_CASE("Bytes are dumped sixteen a line") {
    const std::string dump = hexDump("0123456789abcdef\n", 100);
    CHECK(dump.find("00000000  30 31") == 0);
    CHECK(dump.find("0123456789abcdef\n") != std::string::npos);
    CHECK(dump.find("00000010  0a") != std::string::npos);
    CHECK(hexDump("abc", 2).find("63") == std::string::npos);
}
