import java.io.IOException;
import org.languagetool.server.HTTPServer;

/**
 * LanguageTool's server, for as long as somebody holds the other end of standard input: the system closes the pipe of
 * a process that dies, whatever it dies of.
 *
 * Leash.class is compiled from this, so that no compiler is needed where it runs (`make leash`).
 */
public final class Leash extends Thread {
    public static void main(String[] arguments) throws Exception {
        Leash leash = new Leash();
        leash.setDaemon(true); // a server that cannot start must not live on for it
        leash.start();
        HTTPServer.main(arguments);
    }

    @Override
    public void run() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException gone) {
            // as good as closed
        }
        Runtime.getRuntime().halt(0);
    }
}
