// Reads what one job's log and event files say about how far it is. Blocking; one thread at a time. Kept between reads
// of an active job, so that each takes only what is new.
#pragma once

#include "core/engine/job_engine.h"
#include "core/events/loader.h"
#include "ui/jobs/job_insight.h"

namespace trainyard::ui {

class InsightReader {
public:
    InsightReader(engine::JobEngine& jobs, std::string id) : jobs_(jobs), id_(std::move(id)) {}
    JobInsight read(const base::OpContext& context);

private:
    void readLog(const base::OpContext& context);
    void readLoss(const base::OpContext& context);
    engine::JobEngine& jobs_;
    std::string id_;
    std::string rest_; // of the log: what may be the beginning of a line
    std::int64_t offset_ = 0;
    std::unique_ptr<events::Loader> loader_;
    JobInsight insight_;
};

} // namespace trainyard::ui
