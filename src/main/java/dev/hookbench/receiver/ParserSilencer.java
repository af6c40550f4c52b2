package dev.hookbench.receiver;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

/**
 * Holds back what Undertow writes before a handler has seen the request: that can only be its wordless refusal, in whose
 * place {@link Unheard} says why. Undertow is told that nothing can be written yet, and waits.
 */
final class ParserSilencer extends AbstractStreamSinkConduit<StreamSinkConduit> {
    private final HeadTee tee;
    private final Unheard unheard;

    /** Over {@code next}, for the connection that {@code tee} reads from. */
    ParserSilencer(StreamSinkConduit next, HeadTee tee, Unheard unheard) {
        super(next);
        this.tee = tee;
        this.unheard = unheard;
    }

    private boolean silences() {
        if (!unheard.isTaken() && tee.isWithinHead()) {
            unheard.refused(tee);
        }
        return unheard.isTaken();
    }

    @Override
    public int write(ByteBuffer src) throws IOException {
        return silences() ? 0 : super.write(src);
    }

    @Override
    public long write(ByteBuffer[] srcs, int offset, int count) throws IOException {
        return silences() ? 0 : super.write(srcs, offset, count);
    }

    @Override
    public int writeFinal(ByteBuffer src) throws IOException {
        return silences() ? 0 : super.writeFinal(src);
    }

    @Override
    public long writeFinal(ByteBuffer[] srcs, int offset, int count) throws IOException {
        return silences() ? 0 : super.writeFinal(srcs, offset, count);
    }

    @Override
    public long transferFrom(FileChannel src, long position, long count) throws IOException {
        return silences() ? 0 : super.transferFrom(src, position, count);
    }

    @Override
    public long transferFrom(StreamSourceChannel src, long count, ByteBuffer through) throws IOException {
        return silences() ? 0 : super.transferFrom(src, count, through);
    }

    @Override
    public boolean flush() throws IOException {
        return !unheard.isTaken() && super.flush();
    }

    @Override
    public void terminateWrites() throws IOException {
        if (!silences()) {
            super.terminateWrites();
        }
    }

    @Override
    public void resumeWrites() {
        if (!unheard.isTaken()) {
            super.resumeWrites();
        }
    }

    @Override
    public void wakeupWrites() {
        if (!unheard.isTaken()) {
            super.wakeupWrites();
        }
    }
}
