import type { CustomerRow } from '../../src/books/reference/write.ts';
import { must } from '../../src/kernel/assert.ts';
import { chanceOf } from '../chance.ts';
import { type Town, towns } from './towns.ts';

/** Who buys: the people of the stories by name, and a few hundred more whose names are drawn. */
export type Customer = CustomerRow & {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly town: Town;
  readonly street: string;
};

const FIRST =
  'Maria Liam Aisha Noah Elena Oliver Zoe Mateo Ruth Hassan Grace Ethan Leila Jacob Nina Samuel Ivy Omar Clara Felix Ana Theo Rosa Hugo Sana Max Judith Amir Beth Carlos Dina Emil Fay Gus Hana Ian June Karim Lucy Milo Nora Otis Paula Quinn Rita Sven Tara Uma Victor Wanda Yara Ben'.split(
    ' ',
  );
const LAST =
  'Abbott Baker Castillo Duarte Ellis Fischer Garcia Huang Ibrahim Jensen Keller Lopez Murphy Nakamura Olsen Park Quigley Rossi Silva Turner Ueda Vargas Walker Xu Young Zimmer Novak Hayes Brandt Cho Dalton Eriksen Foster Grant Holm Irving Joshi Kaplan Lund Mbeki Nolan Ortiz Patel Reid Sato Thorne Ulrich Vance West Yates'.split(
    ' ',
  );
const STREETS =
  'Maple Street,Oak Avenue,Lake Street,Park Avenue,Cedar Lane,Elm Street,Hill Road,Mill Street,River Road,Church Street,Pine Street,Spring Street,2nd Avenue,4th Street,Walnut Street'.split(
    ',',
  );

const at = (zip: string): Town =>
  must(
    towns.find((town) => town.zip === zip),
    `town ${zip}`,
  );
const known = (
  name: string,
  zip: string,
  street: string,
  since: string,
  more: Pick<CustomerRow, 'rule' | 'because'> = {},
): Customer => ({
  key: `member-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
  name,
  email: `${name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .replaceAll(' ', '.')}@mail.example`,
  since,
  town: at(zip),
  street,
  ...more,
});

const NAMED: readonly Customer[] = [
  known('Maya Okafor', '60607', '118 Aberdeen Street', '2022-03-14'),
  known('Priya Raman', '60523', '40 Kensington Road', '2024-05-02'),
  known('Tom Adeyemi', '60201', '915 Hinman Avenue', '2023-08-21'),
  known('Jules Carver', '60302', '22 Scoville Avenue', '2025-01-17'),
  known('Dana Whitlock', '60614', '2430 Seminary Avenue', '2022-11-05'),
  known('R. Castellano', '46220', '61 Guilford Avenue', '2021-06-30'),
  known('Owen Achterberg', '60640', '5010 Ravenswood Avenue', '2023-02-11'),
  known('Sofia Lindqvist', '60173', '7 Plum Grove Road', '2024-09-09'),
  known('Harriet Boone', '60618', '3312 Troy Street', '2021-04-26'),
  known('Kenji Morita', '53202', '810 Brady Street', '2022-07-19'),
  known('Ada Brandt', '60657', '733 Roscoe Street', '2026-11-19'),
  known('Lucía Ferrer', '55408', '2810 Girard Avenue', '2023-12-01'),
  known('Ben Tolliver', '48104', '1204 Olivia Avenue', '2024-02-08'),
  known('Noor Haddad', '60601', '200 Randolph Street', '2025-10-10'),
  known('Elif Kaya', '60201', '1614 Ridge Avenue', '2024-04-04'),
  known('Marcus Vane', '60173', '90 Algonquin Road', '2025-03-23'),
  known('Greta Nyström', '55102', '61 Summit Avenue', '2022-01-29'),
  known('Paul Esposito', '60608', '1840 Loomis Street', '2023-05-15'),
  known('Wei Zhang', '60540', '5 Chicago Avenue', '2024-08-27'),
  known('Aino Laine', '55802', '12 Superior Street', '2025-06-18'),
  known('Isla MacRae', '53211', '2222 Downer Avenue', '2023-09-30'),
  known('Nadia Petrov', '60201', '1100 Chicago Avenue', '2023-10-12'),
  known('Wren Salazar', '55401', '', '2026-06-06'),
  known('Theo Marchetti', '60540', '218 Webster Street', '2024-12-24'),
  known('Bella Ruiz', '60302', '511 Marion Street', '2025-02-14'),
  known('Conrad Fink', '60523', '14 Spring Road', '2022-05-05'),
  known('Dalia Stern', '60523', '77 York Road', '2023-04-18'),
  known('Emre Aksoy', '60540', '3 Mill Street', '2025-08-08'),
  known('Faye Coleman', '60302', '900 Lake Street', '2024-07-01'),
  known('Gil Abrams', '60614', '1955 Larrabee Street', '2021-12-12'),
  known('Hanna Weiss', '53703', '20 Langdon Street', '2023-01-20'),
  known('Viktor Hale', '60647', '2500 Logan Boulevard', '2026-02-02', {
    rule: 'review',
    because: 'four parcels not received in a year',
  }),
  known('Lorna Pike', '44113', '1700 West 25th Street', '2025-11-11', {
    rule: 'blocked',
    because: 'two chargebacks lost',
  }),
];

const DRAWN = 380;

function drawn(nth: number): Customer {
  const chance = chanceOf(`customer ${nth}`);
  const name = `${chance.of(FIRST)} ${chance.of(LAST)}`;
  const street = `${chance.between(2, 2400)} ${chance.of(STREETS)}`;
  const since = `${chance.between(2021, 2026)}-${String(chance.between(1, 9)).padStart(2, '0')}-${String(chance.between(1, 28)).padStart(2, '0')}`;
  return {
    key: `C${String(2000 + nth)}`,
    name,
    email: `${name.toLowerCase().replace(' ', '.')}.${nth}@mail.example`,
    since,
    town: chance.of(towns),
    street,
  };
}

export const customers: readonly Customer[] = [...NAMED, ...Array.from({ length: DRAWN }, (_, nth) => drawn(nth))];

/** Customers whose orders come by chance; the named ones have their own stories. */
export const anybody: readonly Customer[] = customers.slice(NAMED.length);

export function customerOf(name: string): Customer {
  return must(
    NAMED.find((each) => each.name === name),
    `customer ${name} of the world`,
  );
}

export function addressOf({ name, street, town }: Customer) {
  return { name, lines: [street], city: town.town, region: town.state, postcode: town.zip, country: 'US' };
}
