/** Certificates in PEM as Java reads them: the connector to Cassandra knows no PEM. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from '../local/stack/run-program.ts';

export interface TrustStore {
  file: string;
  password: string;
}

/** Nothing in it is secret, but Java wants one. */
const password = 'certificates';

/** Made anew at every start, in `folder`, by the `keytool` of the Java in `javaHome`. */
export async function makeTrustStore(
  pem: string,
  { folder, javaHome }: { folder: string; javaHome: string },
): Promise<TrustStore> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'trusted.p12');
  rmSync(file, { force: true });
  const certificates = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  for (const [index, certificate] of certificates.entries()) {
    const one = path.join(folder, 'trusted.pem');
    writeFileSync(one, certificate);
    const where = ['-keystore', file, '-storetype', 'PKCS12', '-storepass', password];
    const args = ['-importcert', '-noprompt', '-alias', `ca-${index}`, '-file', one, ...where];
    await runProgram({ program: path.join(javaHome, 'bin', 'keytool'), args });
  }
  return { file, password };
}
