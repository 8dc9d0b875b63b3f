#include "core/events/event_source.h"

#include "core/base/file_io.h"
#include "core/events/local_files.h"

#include <algorithm>
#include <cstring>

namespace trainyard::events {

namespace {

std::string_view fileName(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

class LocalSource final : public EventSource {
public:
    explicit LocalSource(std::filesystem::path root) : root_(std::move(root)) {}

    base::Expected<std::vector<SourceFile>> list(const base::OpContext& context) override {
        return listLocalFiles(root_, context);
    }
    std::size_t blockSize() const override { return std::size_t{256} << 10; }
    base::Expected<std::unique_ptr<SourceReader>> open(const std::string& path, const base::OpContext&) override {
        std::error_code ignored;
        return openLocalFile(std::filesystem::is_directory(root_, ignored) ? root_ / base::fromUtf8(path) : root_);
    }

private:
    std::filesystem::path root_;
};

class FunctionReader final : public SourceReader {
public:
    FunctionReader(const SourceFunctions& functions, std::string path)
        : functions_(functions), path_(std::move(path)) {}

    base::Expected<std::size_t> readAt(std::int64_t offset, unsigned char* into, std::size_t length,
                                       const base::OpContext& context) override {
        // Sources may give less than was asked for; only nothing means the end.
        std::size_t done = 0;
        while (done < length) {
            YARD_CHECK(context.check());
            YARD_TRY(const std::string part, functions_.read(path_, offset + static_cast<std::int64_t>(done),
                                                             static_cast<std::int64_t>(length - done), context));
            if (part.empty()) break;
            const std::size_t size = std::min(part.size(), length - done);
            std::memcpy(into + done, part.data(), size);
            done += size;
        }
        return done;
    }

private:
    const SourceFunctions& functions_;
    std::string path_;
};

class FunctionSource final : public EventSource {
public:
    explicit FunctionSource(SourceFunctions functions) : functions_(std::move(functions)) {}

    base::Expected<std::vector<SourceFile>> list(const base::OpContext& context) override {
        YARD_TRY(std::vector<SourceFile> files, functions_.list(context));
        std::erase_if(files, [](const SourceFile& file) { return !isEventFileName(fileName(file.path)); });
        return files;
    }
    std::size_t blockSize() const override { return std::size_t{4} << 20; }
    base::Expected<std::unique_ptr<SourceReader>> open(const std::string& path, const base::OpContext&) override {
        return std::unique_ptr<SourceReader>(std::make_unique<FunctionReader>(functions_, path));
    }

private:
    SourceFunctions functions_;
};

} // namespace

bool isEventFileName(std::string_view name) {
    return name.find("tfevents") != std::string_view::npos;
}

std::unique_ptr<EventSource> makeLocalSource(std::filesystem::path root) {
    return std::make_unique<LocalSource>(std::move(root));
}

std::unique_ptr<EventSource> makeFunctionSource(SourceFunctions functions) {
    return std::make_unique<FunctionSource>(std::move(functions));
}

} // namespace trainyard::events
