#include "core/base/file_io.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace trainyard::base;
using trainyard::tests::TemporaryFolder;

TEST_CASE("a file is written whole and read in ranges, with a name in Chinese") {
    const TemporaryFolder folder;
    const auto path = folder / fromUtf8("数据 集.txt");
    REQUIRE(writeFileAtomic(path, "hello world"));
    CHECK(readFile(path).value() == "hello world");
    CHECK(readFileRange(path, 6, 3).value() == "wor");
    CHECK(readFileRange(path, 6, 300).value() == "world");
    CHECK(readFileRange(path, 600, 3).value().empty());
    REQUIRE(writeFileAtomic(path, ""));
    CHECK(readFile(path).value().empty());
}

TEST_CASE("errors of files say which file and what to do") {
    const TemporaryFolder folder;
    const auto missing = readFile(folder / "missing");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::NotFound);
    CHECK(missing.error().message.find("missing") != std::string::npos);
    CHECK_FALSE(missing.error().remedy.empty());
    CHECK(readFile(folder.path()).error().code == ErrorCode::InvalidArgument);
    CHECK(writeFileAtomic(folder / "no" / "such" / "folder", "x").error().code == ErrorCode::NotFound);
}

#ifdef __linux__
TEST_CASE("a full disk leaves the old file as it was") {
    // /dev/full cannot be renamed to; the durable write itself is what fails.
    const TemporaryFolder folder;
    const auto path = folder / "kept";
    REQUIRE(writeFileAtomic(path, "old"));
    std::filesystem::create_symlink("/dev/full", folder / "kept.part");
    const auto result = writeFileAtomic(path, "new");
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::QuotaExceeded);
    CHECK(readFile(path).value() == "old");
}
#endif
