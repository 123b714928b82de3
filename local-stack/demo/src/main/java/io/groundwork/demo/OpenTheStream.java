package io.groundwork.demo;

final class OpenTheStream implements Step {

    @Override
    public String name() {
        return "Open the live stream";
    }

    @Override
    public String run(Visit visit) {
        visit.listening(EventStream.open(visit.user()));
        return "GET /api/v1/notifications/stream";
    }
}
